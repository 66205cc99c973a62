using AppTrackingTransparency;
using Microsoft.Maui.ApplicationModel;
namespace Shop;
public partial class TrackingPermission : Permissions.BasePlatformPermission
{
    public override Task<PermissionStatus> CheckStatusAsync() =>
        Task.FromResult(ATTrackingManager.TrackingAuthorizationStatus switch
        {
            ATTrackingManagerAuthorizationStatus.Authorized => PermissionStatus.Granted,
            ATTrackingManagerAuthorizationStatus.Denied => PermissionStatus.Denied,
            _ => PermissionStatus.Unknown,
        });

    public override Task<PermissionStatus> RequestAsync()
    {
        var source = new TaskCompletionSource<PermissionStatus>();
        ATTrackingManager.RequestTrackingAuthorization(status =>
            source.TrySetResult(status == ATTrackingManagerAuthorizationStatus.Authorized ? PermissionStatus.Granted : PermissionStatus.Denied));
        return source.Task;
    }
}
