using mParticle.Model;
class E { Batch B(User u) { var batch = new Batch(); batch.DeviceInfo = new DeviceInformation { IosAdvertisingId = u.Idfa, AttAuthorizationStatus = u.Att };
 batch.UserIdentities = new BatchUserIdentities { Email = u.Email, CustomerId = u.Id }; var userAttributes = new Dictionary<string, object>(); userAttributes["plan"] = u.Plan; return batch; } }
