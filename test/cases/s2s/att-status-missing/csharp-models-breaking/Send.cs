using System.Text.Json.Serialization;
using System.Net.Http.Json;
public class Sender(HttpClient http)
{
    const string Url = "https://s2s.mparticle.com/v2/events";
    public Task Missing(User u) => http.PostAsJsonAsync(Url, new Batch { Device = new DeviceInfo { IosAdvertisingId = u.Idfa } }); // expect: s2s/att-status-missing error
    public Task Right(User u) => http.PostAsJsonAsync(Url, new Batch { Device = new DeviceInfo { IosAdvertisingId = u.Idfa, AttAuthorizationStatus = u.Status } });
}
public class Batch { [JsonPropertyName("device_info")] public DeviceInfo? Device { get; set; } }
public class DeviceInfo
{
    [JsonPropertyName("ios_advertising_id")] public string? IosAdvertisingId { get; set; }
    [JsonPropertyName("att_authorization_status")] public string? AttAuthorizationStatus { get; set; }
    [JsonPropertyName("att_timestamp_unixtime_ms")] public long? AttTime { get; set; }
}
public record Rec([property: JsonPropertyName("ios_advertising_id")] string Idfa, [property: JsonPropertyName("att_authorization_status")] string Status);
