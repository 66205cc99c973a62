import 'dart:convert';

String text(String idfa) {
  return '{"device_info": {"ios_advertising_id": "$idfa"}, "events": []}'; // expect: s2s/att-status-missing error
}

String longText(String idfa, String status) => """
  {"device_info": {"ios_advertising_id": "$idfa", "att_authorization_status": "$status"}, "events": []}
""";

String map(String idfa) {
  return jsonEncode({'device_info': {'ios_advertising_id': idfa}, 'events': []}); // expect: s2s/att-status-missing error
}

// The key of another service, and a column of a table.
String lookAlike(String idfa) => '{"user": {"ios_advertising_id": "$idfa"}, "it\'s": "no payload"}';
const column = 'ios_advertising_id';
