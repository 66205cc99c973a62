from mparticle import Batch, DeviceInformation, UserIdentities
def b(u):
    batch = Batch()
    batch.device_info = DeviceInformation(ios_advertising_id=u.idfa, att_authorization_status=u.att)
    batch.user_identities = UserIdentities(customerid=u.id, email=u.email)
    batch.user_attributes = {"plan": u.plan}
    batch.user_attributes["zip"] = u.zip
