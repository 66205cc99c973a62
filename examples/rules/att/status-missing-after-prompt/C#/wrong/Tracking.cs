using AppTrackingTransparency;

public static class Tracking
{
    public static void AskForPermission()
    {
        ATTrackingManager.RequestTrackingAuthorization(status => Console.WriteLine(status));
    }
}
