package shop

fun status(user: User) = mapOf("att_authorization_status" to user.status)

fun right(user: User) =
    post("https://s2s.mparticle.com/v2/events", mapOf("device_info" to mapOf("ios_advertising_id" to user.idfa) + status(user)))

fun rightToo(user: User) {
    val device = mutableMapOf<String, Any?>("ios_advertising_id" to user.idfa)
    device += "att_authorization_status" to user.status
    post("https://s2s.mparticle.com/v2/events", mapOf("device_info" to device))
}

fun wrong(user: User) =
    post(
        "https://s2s.mparticle.com/v2/events",
        mapOf("device_info" to mapOf("ios_advertising_id" to user.idfa) + mapOf("os_version" to "17")), // expect: s2s/att-status-missing error
    )
