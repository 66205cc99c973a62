using System.Collections.Generic;

class Payload
{
    Dictionary<string, object> Removed(User user)
    {
        var device = new Dictionary<string, object>
        {
            ["ios_advertising_id"] = user.Idfa, // expect: s2s/att-status-missing error
            ["att_authorization_status"] = user.Status,
        };
        device.Remove("att_authorization_status");
        return new Dictionary<string, object> { ["device_info"] = device };
    }
}
