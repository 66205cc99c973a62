def body(idfa):
    return f"""{{
      "device_info": {{
        "ios_advertising_id": "{idfa}",
        "att_authorization_status": "notDetermined" # expect: s2s/att-status-invalid error
      }}
    }}"""
