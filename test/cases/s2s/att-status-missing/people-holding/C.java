import com.mparticle.model.*;
class C { Batch b(User u) { Batch b = new Batch().deviceInfo(new DeviceInformation().iosAdvertisingId(u.idfa()).attAuthorizationStatus(u.att()));
 b.userIdentities(new UserIdentities().email(u.email()).customerId(u.id())); UserIdentities userIdentities = new UserIdentities(); userIdentities.setTwitter(u.tw());
 Map<String,Object> userAttributes = new HashMap<>(); userAttributes.put("plan", u.plan()); return b; } }
