using AppTrackingTransparency;
using Microsoft.Maui.ApplicationModel;

namespace Shop;

public class TrackingPermission : Permissions.BasePlatformPermission
{
    protected override Func<IEnumerable<string>> RequiredInfoPlistKeys => () => new[] { "NSUserTrackingUsageDescription" };

    public override Task<PermissionStatus> CheckStatusAsync()
    {
        return Task.FromResult(Convert(ATTrackingManager.TrackingAuthorizationStatus));
    }

    public override async Task<PermissionStatus> RequestAsync()
    {
        var status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/status-missing-after-prompt warning
        return Convert(status);
    }

    static PermissionStatus Convert(ATTrackingManagerAuthorizationStatus status) => status switch
    {
        ATTrackingManagerAuthorizationStatus.NotDetermined => PermissionStatus.Unknown,
        ATTrackingManagerAuthorizationStatus.Restricted => PermissionStatus.Restricted,
        ATTrackingManagerAuthorizationStatus.Denied => PermissionStatus.Denied,
        ATTrackingManagerAuthorizationStatus.Authorized => PermissionStatus.Granted,
        _ => PermissionStatus.Unknown,
    };
}
