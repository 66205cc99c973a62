class Sender {
  string Format(string idfa, string status) =>
    string.Format("{{\"device_info\": {{\"ios_advertising_id\": \"{0}\", \"att_authorization_status\": \"{1}\"}}}}", idfa, status);
}
