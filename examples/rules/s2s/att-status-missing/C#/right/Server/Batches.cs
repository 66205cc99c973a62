namespace Example;

public class Batches
{
    public object BatchOf(User user) => new
    {
        user_identities = new { customer_id = user.Id },
        device_info = new
        {
            platform = "iOS",
            ios_advertising_id = user.Idfa,
            att_authorization_status = user.AttStatus,
        },
        events = Array.Empty<object>(),
        environment = "production",
    };
}
