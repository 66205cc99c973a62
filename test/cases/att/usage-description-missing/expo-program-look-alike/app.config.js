module.exports = ({ config }) => require('./purposes')(config);
