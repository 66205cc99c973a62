using Microsoft.Maui.ApplicationModel;
using AdSupport;
using mParticle.MAUI;
namespace Shop;
public class MainPage : ContentPage
{
    protected override async void OnAppearing()
    {
        var status = await Permissions.CheckStatusAsync<TrackingPermission>();
        if (status != PermissionStatus.Granted) status = await Permissions.RequestAsync<TrackingPermission>();
        if (status == PermissionStatus.Granted) Use(ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString());
    }
}
