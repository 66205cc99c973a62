using System.Dynamic;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace Example;

public class Sender(HttpClient client)
{
    private const string Url = "https://s2s.mparticle.com/v2/events";

    public Task Anonymous(User user) => client.PostAsJsonAsync(Url, new
    {
        environment = "production",
        device_info = new { platform = "iOS", ios_advertising_id = user.Idfa } // expect: s2s/att-status-missing error
    });

    public Task Indexer(User user)
    {
        var device = new Dictionary<string, object> { ["ios_advertising_id"] = user.Idfa }; // expect: s2s/att-status-missing error
        var batch = new Dictionary<string, object> { ["device_info"] = device };
        return client.PostAsJsonAsync(Url, batch);
    }

    public Task Pairs(User user)
    {
        var deviceInfo = new Dictionary<string, object>
        {
            { "ios_advertising_id", user.Idfa }, // expect: s2s/att-status-missing error
            { "platform", "iOS" },
        };
        return client.PostAsJsonAsync(Url, new { device_info = deviceInfo });
    }

    public Task Added(User user, string pod)
    {
        var deviceInfo = new Dictionary<string, object>(4);
        deviceInfo.Add("ios_advertising_id", user.Idfa); // expect: s2s/att-status-missing error
        return client.PostAsJsonAsync($"https://s2s.{pod}.mparticle.com/v2/bulkevents", new[] { new { device_info = deviceInfo } });
    }

    public JsonObject Node(User user) => new()
    {
        ["device_info"] = new JsonObject { ["ios_advertising_id"] = user.Idfa } // expect: s2s/att-status-missing error
    };

    public JObject Properties(User user) => new JObject(
        new JProperty("device_info", new JObject(new JProperty("ios_advertising_id", user.Idfa)))); // expect: s2s/att-status-missing error

    public object Dynamic(User user)
    {
        dynamic device = new ExpandoObject();
        device.ios_advertising_id = user.Idfa; // expect: s2s/att-status-missing error
        return new { device_info = device };
    }
}
