using mParticle.Model;

namespace Example;

/// <summary>The SDK sends the status from 1.2.0 on.</summary>
public class Devices
{
    public DeviceInformation From(User user) => new()
    {
        IosAdvertisingId = user.Idfa, // expect: s2s/att-status-missing error
        AttAuthorizationStatus = user.Status,
    };
}
