using mParticle.Model;

namespace Example;

public class Sender
{
    public DeviceInformation Seconds(User user) => new()
    {
        IosAdvertisingId = user.Idfa,
        AttAuthorizationStatus = user.Status,
        AttTimestampUnixtimeMs = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), // expect: s2s/att-timestamp-invalid error
    };

    public DeviceInformation Literal(User user) => new DeviceInformation(
        iosAdvertisingId: user.Idfa,
        attAuthorizationStatus: user.Status,
        attTimestampUnixtimeMs: 1751234567); // expect: s2s/att-timestamp-invalid error

    public object Span(User user)
    {
        var since = DateTime.UtcNow - DateTime.UnixEpoch;
        return new
        {
            device_info = new
            {
                ios_advertising_id = user.Idfa,
                att_authorization_status = user.Status,
                att_timestamp_unixtime_ms = (long)since.TotalSeconds, // expect: s2s/att-timestamp-invalid error
            }
        };
    }

    public object Ticks(User user) => new
    {
        device_info = new
        {
            ios_advertising_id = user.Idfa,
            att_authorization_status = user.Status,
            att_timestamp_unixtime_ms = DateTime.UtcNow.Ticks, // expect: s2s/att-timestamp-invalid error
        }
    };

    public object Text(User user) => new
    {
        device_info = new
        {
            ios_advertising_id = user.Idfa,
            att_authorization_status = user.Status,
            att_timestamp_unixtime_ms = "1751234567890", // expect: s2s/att-timestamp-invalid error
        }
    };
}
