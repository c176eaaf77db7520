// A court with an empty store behind the portal, to look at in a browser or to measure: portal_demo [PORT].
#include "tests/server/support/live_court.h"

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    dais::tests::LiveCourt court(quint16(argc > 1 ? QByteArray(argv[1]).toUInt() : 0));
    QTextStream(stdout) << court.address() << ' ' << court.identity.certificateFile() << Qt::endl;
    court.serveUntilTerminated();
    return 0;
}
