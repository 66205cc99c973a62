fun removed(user: User): Map<String, Any> {
  val device = mutableMapOf<String, Any>(
    "ios_advertising_id" to user.idfa, // expect: s2s/att-status-missing error
    "att_authorization_status" to user.status,
  )
  device.remove("att_authorization_status")
  return mapOf("device_info" to device)
}
