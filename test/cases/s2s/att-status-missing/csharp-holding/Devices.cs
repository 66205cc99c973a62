using mParticle.Model;

namespace Example;

public class Devices
{
    public Batch Initializer(User user) => new()
    {
        DeviceInfo = new DeviceInformation
        {
            IosAdvertisingId = user.Idfa,
            AttAuthorizationStatus = StatusOf(user.Status),
            AttTimestampUnixtimeMs = user.AnsweredAt.ToUnixTimeMilliseconds(),
        }
    };

    public DeviceInformation NamedArguments(User user) => new DeviceInformation(
        iosAdvertisingId: user.Idfa,
        attAuthorizationStatus: DeviceInformation.AttAuthorizationStatusEnum.Denied);

    public DeviceInformation Setters(User user)
    {
        var device = new DeviceInformation();
        Fill(device, user);
        device.IosAdvertisingId = user.Idfa;
        return device;
    }

    private static void Fill(DeviceInformation device, User user)
    {
        device.AttAuthorizationStatus = StatusOf(user.Status);
    }

    private static DeviceInformation.AttAuthorizationStatusEnum StatusOf(string text) => text switch
    {
        "granted" => DeviceInformation.AttAuthorizationStatusEnum.Authorized,
        "refused" => DeviceInformation.AttAuthorizationStatusEnum.Denied,
        _ => DeviceInformation.AttAuthorizationStatusEnum.NotDetermined,
    };
}
