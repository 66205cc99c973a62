using AppTrackingTransparency;

namespace Shop;

public class Consent
{
    public async Task<PermissionStatus> AskForStatus()
    {
        var status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/status-missing-after-prompt warning
        return status switch
        {
            ATTrackingManagerAuthorizationStatus.Authorized => PermissionStatus.Granted,
            ATTrackingManagerAuthorizationStatus.Denied => PermissionStatus.Denied,
            _ => PermissionStatus.Unknown,
        };
    }

    public async Task<PermissionStatus> AskAndSayThatItDid()
    {
        var status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/status-missing-after-prompt error
        if (status == ATTrackingManagerAuthorizationStatus.Authorized) Console.WriteLine("thanks");
        return PermissionStatus.Unknown;
    }
}
