namespace Shop;

public class Screen
{
    public async Task OnContinue()
    {
        await Tracking.RequestTrackingAuthorizationAsync(); // expect: att/status-missing-after-prompt error
    }
}
