import com.mparticle.model.*
fun g(u: User) = Batch().apply {
    deviceInfo = DeviceInformation().iosAdvertisingId(u.idfa).attAuthorizationStatus(u.att)
    userIdentities = UserIdentities().email(u.email).customerId(u.id)
    userAttributes = mapOf("plan" to u.plan)
}
