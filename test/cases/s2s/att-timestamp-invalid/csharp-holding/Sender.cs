using mParticle.Model;

namespace Example;

public class Sender
{
    public DeviceInformation Milliseconds(User user) => new()
    {
        IosAdvertisingId = user.Idfa,
        AttAuthorizationStatus = user.Status,
        AttTimestampUnixtimeMs = DateTimeOffset.UtcNow.ToUnixTimeSeconds() * 1000,
    };

    public object Span(User user) => new
    {
        device_info = new
        {
            ios_advertising_id = user.Idfa,
            att_authorization_status = user.Status,
            att_timestamp_unixtime_ms = (long)(DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds,
        }
    };

    public object Literal(User user) => new
    {
        device_info = new { ios_advertising_id = user.Idfa, att_authorization_status = user.Status, att_timestamp_unixtime_ms = 1751234567890L }
    };
}
