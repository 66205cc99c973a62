using mParticle.MAUI;

public static class Consent
{
    public static void UserAcceptedTerms()
    {
        // The user accepted the terms, but never saw the ATT prompt.
        MParticle.Instance.SetATTStatus(MPATTAuthorizationStatus.Authorized);
    }
}
