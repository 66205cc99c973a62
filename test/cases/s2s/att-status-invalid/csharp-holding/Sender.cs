using mParticle.Model;

namespace Example;

public class Sender
{
    public object Text(User user) => new
    {
        device_info = new { ios_advertising_id = user.Idfa, att_authorization_status = "not_determined" }
    };

    /// <summary>The SDK writes its constants in lower case.</summary>
    public DeviceInformation Constant(User user) => new()
    {
        IosAdvertisingId = user.Idfa,
        AttAuthorizationStatus = DeviceInformation.AttAuthorizationStatusEnum.NotDetermined,
    };

    public object Lowered(User user) => new
    {
        device_info = new { ios_advertising_id = user.Idfa, att_authorization_status = user.Status.ToLowerInvariant() }
    };
}
