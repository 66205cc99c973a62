using mParticle.MAUI;
namespace Shop;
public class MainPage : ContentPage
{
    readonly TrackingPermission permission = new();
    protected override async void OnAppearing()
    {
        var status = await permission.RequestAsync();
        MParticle.Instance.SetATTStatus(status == PermissionStatus.Granted ? MPATTAuthorizationStatus.Authorized : MPATTAuthorizationStatus.Denied);
    }
}
