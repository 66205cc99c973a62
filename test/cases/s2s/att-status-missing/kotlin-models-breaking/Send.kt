package a
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
const val URL = "https://s2s.mparticle.com/v2/events"
@Serializable
data class DeviceInfo(
    @SerialName("ios_advertising_id") val idfa: String,
    @SerialName("att_authorization_status") val attStatus: String? = null,
    @SerialName("att_timestamp_unixtime_ms") val attAt: Long? = null,
)
fun missing(u: User) = DeviceInfo(idfa = u.idfa) // expect: s2s/att-status-missing error
fun right(u: User) = DeviceInfo(u.idfa, "denied", System.currentTimeMillis())
