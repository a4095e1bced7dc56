# The password comes from the environment and is written where only this user reads it.
set -eu
umask 077
printf '"holdfast" "%s"\n' "$POSTGRES_PASSWORD" > /tmp/users.txt
exec pgbouncer /etc/pgbouncer/pgbouncer.ini
