/** @type {import('next').NextConfig} */
const config = { output: 'standalone', poweredByHeader: false };

export default config;
