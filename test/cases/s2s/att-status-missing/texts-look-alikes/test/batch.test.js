it('posts', () => post('{"device_info": {"ios_advertising_id": "1"}}'));
