using System.Net.Http.Json;
using Newtonsoft.Json.Linq;

namespace Example;

public class Sender(HttpClient client)
{
    private const string Url = "https://inbound.mparticle.com/s2s/v2/events";

    public Task Anonymous(User user) => client.PostAsJsonAsync(Url, new
    {
        device_info = new
        {
            ios_advertising_id = user.Idfa,
            att_authorization_status = "denied",
            att_timestamp_unixtime_ms = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
        }
    });

    public object Based(User user)
    {
        var answer = new Dictionary<string, object> { ["att_authorization_status"] = user.Status };
        var device = new Dictionary<string, object>(answer) { ["ios_advertising_id"] = user.Idfa };
        return new { device_info = device };
    }

    public JObject Added(User user)
    {
        var device = new JObject { { "ios_advertising_id", user.Idfa } };
        device.Add(new JProperty("att_authorization_status", "restricted"));
        return new JObject { { "device_info", device } };
    }

    public JObject FromObject(User user)
    {
        var device = JObject.FromObject(new { ios_advertising_id = user.Idfa });
        device["att_authorization_status"] = user.Status;
        return new JObject { ["device_info"] = device };
    }
}
