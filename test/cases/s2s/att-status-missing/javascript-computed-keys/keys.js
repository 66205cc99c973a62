exports.ADVERTISING = 'ios_advertising_id';
