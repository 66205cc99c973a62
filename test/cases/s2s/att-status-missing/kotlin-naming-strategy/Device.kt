package a

import com.fasterxml.jackson.databind.PropertyNamingStrategies
import com.fasterxml.jackson.databind.annotation.JsonNaming

const val URL = "https://s2s.mparticle.com/v2/events"

@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy::class)
data class Device(val iosAdvertisingId: String?, val attAuthorizationStatus: String? = null)

fun missing(user: User) = Device(iosAdvertisingId = user.idfa) // expect: s2s/att-status-missing error

fun holding(user: User) = Device(iosAdvertisingId = user.idfa, attAuthorizationStatus = user.status)
