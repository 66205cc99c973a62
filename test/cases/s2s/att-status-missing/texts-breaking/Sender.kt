fun body(idfa: String) = """
  {
    "device_info": {
      "ios_advertising_id": "$idfa" // expect: s2s/att-status-missing error
    }
  }
""".trimIndent()
