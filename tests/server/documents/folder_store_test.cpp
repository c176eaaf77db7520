#include "server/documents/folder_store.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace dais;
using namespace dais::server::documents;
using Act = FolderStore::Act;

namespace {

/// A document store in a temporary folder whose disk can be told to fail at an act.
class Shelf {
public:
    Shelf()
    {
        store = std::move(*FolderStore::open(folder(), incoming(), [this](Act act) -> Result<> {
            acts.append(act);
            if (failsAt == act)
                return fail(Error::Kind::Storage, QStringLiteral("disk_full"));
            return {};
        }));
    }
    QString folder() const { return directory.filePath(QStringLiteral("documents")); }
    QString incoming() const { return directory.filePath(QStringLiteral("incoming")); }
    QStringList files() const
    {
        QStringList found;
        for (QDirIterator it(directory.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            found.append(it.next());
        return found;
    }

    QTemporaryDir directory;
    std::optional<Act> failsAt;
    QList<Act> acts;
    std::unique_ptr<FolderStore> store;
};

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

class FolderStoreTest : public QObject {
    Q_OBJECT
private slots:
    void bytesComeBackAsTheyWere()
    {
        Shelf shelf;
        QByteArray bytes;
        for (int i = 0; i < 100'000; ++i)
            bytes += char(i * 7);
        auto writer = std::move(*shelf.store->begin());
        QVERIFY(writer->write(QByteArrayView(bytes).first(33'333)) &&
                writer->write(QByteArrayView(bytes).sliced(33'333)));
        const auto stored = writer->finish();

        QCOMPARE(stored->sha256, hashOf(bytes));
        QCOMPARE(stored->bytes, bytes.size());
        auto reader = std::move(*shelf.store->open(stored->sha256));
        QCOMPARE(reader->size(), bytes.size());
        QCOMPARE(*reader->read(50'000, 10), bytes.mid(50'000, 10));
        QCOMPARE(*reader->read(99'990, 1000), bytes.mid(99'990));
        QCOMPARE(*shelf.store->readAll(stored->sha256, 1 << 20), bytes);
        QCOMPARE(shelf.store->readAll(stored->sha256, 10).error().kind, Error::Kind::Invalid);
    }

    void everythingIsForTheOwnerOnly()
    {
        Shelf shelf;
        QVERIFY(shelf.store->put("a document").has_value());
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther |
                            QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(shelf.files().constFirst()) & others));
        QVERIFY(!(QFile::permissions(shelf.folder()) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(shelf.files().constFirst()).path()) & others));
    }

    void aFileIsSyncedBeforeItIsNamedAndItsFolderAfter()
    {
        Shelf shelf;
        QVERIFY(shelf.store->put("a document").has_value());
        QCOMPARE(shelf.acts, (QList<Act>{Act::Write, Act::SyncFile, Act::Rename, Act::SyncFolder}));
    }

    void afterAnyFailureNothingIsLeftBehind()
    {
        for (const Act act : {Act::Write, Act::SyncFile, Act::Rename}) {
            Shelf shelf;
            shelf.failsAt = act;
            QCOMPARE(shelf.store->put("a document").error().detail, QStringLiteral("disk_full"));
            QVERIFY(shelf.files().isEmpty());
            QCOMPARE(shelf.store->open(hashOf("a document")).error().kind, Error::Kind::NotFound);
        }
    }

    void anUploadThatStopsLeavesNothing()
    {
        Shelf shelf;
        {
            auto writer = std::move(*shelf.store->begin());
            QVERIFY(writer->write("half of it").has_value());
        }
        QVERIFY(shelf.files().isEmpty());
    }

    void whatACrashLeftIsClearedAtTheStart()
    {
        Shelf shelf;
        QFile left(shelf.incoming() + QStringLiteral("/doc-AbCdEf"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QVERIFY(FolderStore::open(shelf.folder(), shelf.incoming()).has_value());
        QVERIFY(!left.exists());
    }

    void theSameBytesTwiceAreOneFile()
    {
        Shelf shelf;
        QVERIFY(shelf.store->put("same") && shelf.store->put("same"));
        QCOMPARE(shelf.files().size(), 1);
    }

    void aRemovedDocumentIsGoneAndRemovingAgainIsFine()
    {
        Shelf shelf;
        const auto stored = shelf.store->put("a document");
        QVERIFY(shelf.store->remove(stored->sha256).has_value());
        QVERIFY(shelf.store->remove(stored->sha256).has_value());
        QVERIFY(shelf.files().isEmpty());
    }

    void aNameThatIsNoHashOpensNothing()
    {
        Shelf shelf;
        for (const char *name : {"", "..", "../../etc/passwd", "AB", "/etc/passwd"}) {
            QCOMPARE(shelf.store->open(QString::fromLatin1(name)).error().kind, Error::Kind::NotFound);
            QVERIFY(shelf.store->remove(QString::fromLatin1(name)).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(FolderStoreTest)
#include "folder_store_test.moc"
