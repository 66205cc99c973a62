using mParticle.Model;

namespace Example;

/// <summary>The constructor of mParticle's .NET SDK sends "authorized" where the code sets nothing.</summary>
public class Devices
{
    public Batch Assigned(User user)
    {
        var batch = new Batch();
        batch.DeviceInfo = new DeviceInformation
        {
            IosAdvertisingId = user.Idfa // expect: s2s/att-status-missing error
        };
        return batch;
    }

    public Batch Nested(User user) => new Batch
    {
        DeviceInfo = new DeviceInformation { Platform = DeviceInformation.PlatformEnum.IOS, IosAdvertisingId = user.Idfa } // expect: s2s/att-status-missing error
    };

    public Batch NamedArguments(User user) => new Batch
    {
        DeviceInfo = new DeviceInformation(iosAdvertisingId: user.Idfa, iosIdfv: user.Idfv) // expect: s2s/att-status-missing error
    };

    public DeviceInformation Setter(User user)
    {
        DeviceInformation device = new();
        device.IosAdvertisingId = user.Idfa; // expect: s2s/att-status-missing error
        return device;
    }

    public DeviceInformation Nothing(User user) => new()
    {
        IosAdvertisingId = user.Idfa,
        AttAuthorizationStatus = null, // expect: s2s/att-status-missing error
    };

    /// <summary>Only one of the two ways sets the status.</summary>
    public DeviceInformation Sometimes(User user)
    {
        var device = new DeviceInformation { IosAdvertisingId = user.Idfa }; // expect: s2s/att-status-missing note
        if (user.HasStatus)
        {
            device.AttAuthorizationStatus = user.Status;
        }
        return device;
    }
}
