// packages: libs3-dev
// flags: -std=gnu11
#include <libs3.h>
#include <stdlib.h>

void literals(S3RequestContext *requests, const S3ListServiceHandler *lister,
              const S3ResponseHandler *handler, void *data) {
  char location[64];

  S3_initialize("orders/1.4", S3_INIT_ALL, "s3.internal"); // expect: host

  S3BucketContext a = {.hostName = "s3.internal"};      // expect: host
  S3BucketContext b = {.bucketName = "orders"};         // expect: bucket
  S3BucketContext c = {.accessKeyId = "AK7Q2M9XW4TZ"};  // expect: access_key
  S3BucketContext d = {.secretAccessKey = "Tr0ub4dor"}; // expect: secret_key
  S3BucketContext context = {"s3.internal", "orders"};  // expect: bucket host
  context = a, context = b, context = c, context = d;
  context.hostName = "s3-eu.internal";     // expect: host
  context.bucketName = "orders-eu";        // expect: bucket
  context.accessKeyId = "AK7Q2M9XW4TY";    // expect: access_key
  context.secretAccessKey = "Tr0ub4dor-2"; // expect: secret_key

  S3_list_service( // expect: access_key host secret_key
      S3ProtocolHTTPS, "AK7Q2M9XW4TZ", "Tr0ub4dor", "s3.internal", requests,
      lister, data);
  S3_test_bucket( // expect: access_key bucket host secret_key
      S3ProtocolHTTPS, S3UriStylePath, "AK7Q2M9XW4TZ", "Tr0ub4dor",
      "s3.internal", "orders", sizeof location, location, requests, handler,
      data);
  S3_create_bucket( // expect: access_key bucket host region secret_key
      S3ProtocolHTTPS, "AK7Q2M9XW4TZ", "Tr0ub4dor", "s3.internal", "orders",
      S3CannedAclPrivate, "eu-west-1", requests, handler, data);
  S3_delete_bucket( // expect: access_key bucket host secret_key
      S3ProtocolHTTPS, S3UriStylePath, "AK7Q2M9XW4TZ", "Tr0ub4dor",
      "s3.internal", "orders", requests, handler, data);
  S3_copy_object( // expect: bucket
      &context, "1.csv", "orders-archive", "1.csv", NULL, NULL, 0, NULL,
      requests, handler, data);
  S3_set_server_access_logging( // expect: bucket
      &context, "orders-logs", "s3/", 0, NULL, requests, handler, data);
}

void environment(S3RequestContext *requests, const S3ListServiceHandler *lister,
                 const S3ResponseHandler *handler, void *data) {
  const char *host = getenv("S3_HOSTNAME");
  const char *bucket = getenv("S3_BUCKET");
  const char *key = getenv("AWS_ACCESS_KEY_ID");
  const char *secret = getenv("AWS_SECRET_ACCESS_KEY");
  char location[64];

  S3_initialize("orders/1.4", S3_INIT_ALL, getenv("S3_HOSTNAME"));

  S3BucketContext context = {host,           bucket, S3ProtocolHTTPS,
                             S3UriStylePath, key,    secret};
  context.hostName = getenv("S3_HOSTNAME");
  context.bucketName = getenv("S3_BUCKET");
  context.accessKeyId = getenv("AWS_ACCESS_KEY_ID");
  context.secretAccessKey = getenv("AWS_SECRET_ACCESS_KEY");

  S3_list_service(S3ProtocolHTTPS, key, secret, host, requests, lister, data);
  S3_test_bucket(S3ProtocolHTTPS, S3UriStylePath, key, secret, host, bucket,
                 sizeof location, location, requests, handler, data);
  S3_create_bucket(S3ProtocolHTTPS, key, secret, host, bucket,
                   S3CannedAclPrivate, getenv("AWS_REGION"), requests, handler,
                   data);
  S3_delete_bucket(S3ProtocolHTTPS, S3UriStylePath, key, secret, host, bucket,
                   requests, handler, data);
  S3_copy_object(&context, "1.csv", getenv("S3_ARCHIVE_BUCKET"), "1.csv", NULL,
                 NULL, 0, NULL, requests, handler, data);
  S3_set_server_access_logging(&context, getenv("S3_LOG_BUCKET"), "s3/", 0,
                               NULL, requests, handler, data);
}

void nearMisses(const S3BucketContext *bucket, S3RequestContext *requests,
                const S3ResponseHandler *handler,
                const S3ListBucketHandler *lister,
                const S3PutObjectHandler *putter,
                const S3GetObjectHandler *getter, void *data) {
  const char *file = getenv("FILE");
  char query[S3_MAX_AUTHENTICATED_QUERY_STRING_SIZE];
  S3BucketContext empty = {NULL, "", S3ProtocolHTTPS, S3UriStylePath, NULL, ""};

  S3_initialize("orders/1.4", S3_INIT_ALL, NULL);
  empty.hostName = NULL;
  empty.bucketName = "";
  S3_copy_object(bucket, "1.csv", NULL, "2.csv", NULL, NULL, 0, NULL, requests,
                 handler, data);
  S3_generate_authenticated_query_string(query, bucket, "1.csv", -1, "acl");
  S3_generate_authenticated_query_string(query, bucket, file, -1, NULL);
  S3_list_bucket(bucket, "2024/", NULL, "/", 100, requests, lister, data);
  S3_list_bucket(bucket, file, NULL, "/", 100, requests, lister, data);
  S3_put_object(bucket, "1.csv", 17, NULL, requests, putter, data);
  S3_put_object(bucket, file, 17, NULL, requests, putter, data);
  S3_get_object(bucket, "1.csv", NULL, 0, 0, requests, getter, data);
  S3_get_object(bucket, file, NULL, 0, 0, requests, getter, data);
  S3_head_object(bucket, "1.csv", requests, handler, data);
  S3_head_object(bucket, file, requests, handler, data);
  S3_delete_object(bucket, "1.csv", requests, handler, data);
  S3_delete_object(bucket, file, requests, handler, data);
}
