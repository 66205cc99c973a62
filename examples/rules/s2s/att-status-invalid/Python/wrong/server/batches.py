def batch_of(user):
    return {
        "user_identities": {"customer_id": user.id},
        "device_info": {
            "platform": "iOS",
            "ios_advertising_id": user.idfa,
            "att_authorization_status": "Authorized" if user.agreed else "Denied",
        },
        "events": [],
        "environment": "production",
    }
