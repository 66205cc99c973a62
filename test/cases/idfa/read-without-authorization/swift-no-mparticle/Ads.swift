import AdSupport

print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
