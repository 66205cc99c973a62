def batch_of(user):
    return {
        "user_identities": {"customer_id": user.id},
        "device_info": {
            "platform": "iOS",
            "ios_advertising_id": user.idfa,
            "att_authorization_status": "authorized" if user.agreed else "denied",
        },
        "events": [],
        "environment": "production",
    }
