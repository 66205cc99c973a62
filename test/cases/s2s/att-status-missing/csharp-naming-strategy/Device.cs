using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

[JsonObject(NamingStrategyType = typeof(SnakeCaseNamingStrategy))]
class Device
{
    public string IosAdvertisingId { get; set; }
    public string AttAuthorizationStatus { get; set; }
}

class Sender
{
    const string Url = "https://s2s.mparticle.com/v2/events";

    Device Missing(User user) => new Device { IosAdvertisingId = user.Idfa }; // expect: s2s/att-status-missing error

    Device Holding(User user) => new Device { IosAdvertisingId = user.Idfa, AttAuthorizationStatus = user.Status };
}
