using System.Text.Json.Serialization;

namespace Example;

public record UserData([property: JsonPropertyName("ios_advertising_id")] string Idfa);

public class Branch
{
    private const string Url = "https://api2.branch.io/v2/event/custom";

    public UserData Of(User user) => new(user.Idfa);
}
