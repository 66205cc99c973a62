using System.Net.Http.Json;

namespace Example;

/// <summary>Requests to others, and a type of the project's own with the SDK's name.</summary>
public class Vendors(HttpClient client)
{
    public Task Singular(User user) =>
        client.PostAsJsonAsync("https://s2s.singular.net/api/v1/evt", new { idfa = user.Idfa, att_authorization_status = 3 });

    public Task Seed(User user) =>
        client.PostAsJsonAsync("https://api.mparticle.com/audience/v2", new { identities = new { ios_advertising_id = user.Idfa } });

    public Task Adjust(User user)
    {
        var parameters = new Dictionary<string, string> { ["ios_advertising_id"] = user.Idfa };
        return client.PostAsync("https://s2s.adjust.com/event", new FormUrlEncodedContent(parameters));
    }

    public DeviceInformation Own(User user) => new() { IosAdvertisingId = user.Idfa };
}

public class DeviceInformation
{
    public string? IosAdvertisingId { get; set; }
}
