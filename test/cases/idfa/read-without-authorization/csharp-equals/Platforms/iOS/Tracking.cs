using AdSupport;
using AppTrackingTransparency;

namespace Shop;

public class Tracking
{
    public void Ask()
    {
        ATTrackingManager.RequestTrackingAuthorization(status =>
        {
            if (status.Equals(ATTrackingManagerAuthorizationStatus.Authorized))
                Console.WriteLine(ASIdentifierManager.SharedManager.AdvertisingIdentifier);
            if (status.Equals(ATTrackingManagerAuthorizationStatus.Denied))
                Console.WriteLine(ASIdentifierManager.SharedManager.AdvertisingIdentifier); // expect: idfa/read-without-authorization warning
        });
    }
}
