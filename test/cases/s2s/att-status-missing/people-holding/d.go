package d
import "github.com/mParticle/mparticle-go-sdk/events"
func d(u User) events.Batch {
	b := events.Batch{}
	b.DeviceInfo = &events.DeviceInformation{IOSAdvertisingID: u.IDFA, ATTAuthorizationStatus: u.Att}
	b.UserIdentities = &events.UserIdentities{Email: u.Email, CustomerID: u.ID}
	b.UserAttributes = map[string]interface{}{"plan": u.Plan}
	return b
}
