using Microsoft.Maui.ApplicationModel;
using mParticle.MAUI;
namespace Shop;
public class MainPage : ContentPage
{
    protected override async void OnAppearing()
    {
        var status = await Permissions.RequestAsync<TrackingPermission>();
        MParticle.Instance.SetATTStatus(status switch
        {
            PermissionStatus.Granted => MPATTAuthorizationStatus.Authorized,
            PermissionStatus.Restricted => MPATTAuthorizationStatus.Restricted,
            PermissionStatus.Denied => MPATTAuthorizationStatus.Denied,
            _ => MPATTAuthorizationStatus.NotDetermined,
        });
    }
}
