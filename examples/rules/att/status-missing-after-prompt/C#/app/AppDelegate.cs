using AppTrackingTransparency;
using Foundation;
using mParticle.MAUI;
using UIKit;

[Register("AppDelegate")]
public class AppDelegate : MauiUIApplicationDelegate
{
    protected override MauiApp CreateMauiApp() => MauiProgram.CreateMauiApp();

    public override bool FinishedLaunching(UIApplication application, NSDictionary launchOptions)
    {
        MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "YOUR_KEY", ApiSecret = "YOUR_SECRET" });
        MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
        return base.FinishedLaunching(application, launchOptions);
    }
}
