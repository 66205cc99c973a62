using AppTrackingTransparency;
using Microsoft.Maui.ApplicationModel;
namespace Shop;
public class TrackingPermission : Permissions.BasePlatformPermission
{
    public override Task<PermissionStatus> CheckStatusAsync()
    {
        switch (ATTrackingManager.TrackingAuthorizationStatus)
        {
            case ATTrackingManagerAuthorizationStatus.Authorized: return Task.FromResult(PermissionStatus.Granted);
            default: return Task.FromResult(PermissionStatus.Denied);
        }
    }
    public override async Task<PermissionStatus> RequestAsync()
    {
        await ATTrackingManager.RequestTrackingAuthorizationAsync();
        return await CheckStatusAsync();
    }
}
