namespace Example;

public class Sender
{
    private const string Granted = "AUTHORIZED";

    public object Pairs(User user) => new
    {
        device_info = new Dictionary<string, object>
        {
            { "ios_advertising_id", user.Idfa },
            { "att_authorization_status", "NotDetermined" }, // expect: s2s/att-status-invalid error
        }
    };

    public object Constant(User user) => new
    {
        device_info = new { ios_advertising_id = user.Idfa, att_authorization_status = Granted } // expect: s2s/att-status-invalid error
    };

    public object Number(User user) => new
    {
        device_info = new { ios_advertising_id = user.Idfa, att_authorization_status = 3 } // expect: s2s/att-status-invalid error
    };

    public object Switch(User user)
    {
        var status = user.Answer switch
        {
            "yes" => "authorized",
            "no" => "denied",
            _ => "unknown",
        };
        return new { device_info = new { ios_advertising_id = user.Idfa, att_authorization_status = status } }; // expect: s2s/att-status-invalid error
    }
}
