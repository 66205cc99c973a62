package send

const val URL = "https://s2s.mparticle.com/v2/events"
const val SYSTEM = "ios"

fun formatted(user: User) {
  client.post(URL, mapOf("device_info" to mapOf("${SYSTEM}_advertising_id" to user.idfa))) // expect: s2s/att-status-missing error
}

fun joined(user: User) {
  client.post(URL, mapOf("device_info" to mapOf(SYSTEM + "_advertising_id" to user.idfa))) // expect: s2s/att-status-missing error
}

fun holding(user: User) {
  client.post(URL, mapOf("device_info" to mapOf("${SYSTEM}_advertising_id" to user.idfa, "att_authorization_status" to user.status)))
}
