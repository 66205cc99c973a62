using AppTrackingTransparency;
using mParticle.MAUI;

public static class Consent
{
    public static void UserAcceptedTerms()
    {
        MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    }
}
